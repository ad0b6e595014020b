"""scikit-learn's GaussianMixture from a given start, without its floor under the variances."""

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

from timed import arguments, report

warnings.simplefilter("ignore", ConvergenceWarning)
values, case = arguments()


def fit(x, iterations):
    mixture = GaussianMixture(
        len(case["weights"]),
        weights_init=case["weights"],
        means_init=np.array(case["means"])[:, None],
        precisions_init=np.array(case["sds"])[:, None, None] ** -2.0,
        init_params="random",  # the start is given: no K-means before it
        max_iter=iterations,
        tol=0,
        reg_covar=0,
    ).fit(x[:, None])
    if mixture.n_iter_ != iterations:
        raise SystemExit(f"expected {iterations} iterations, made {mixture.n_iter_}")
    sds = np.sqrt(mixture.covariances_.ravel())
    return np.concatenate([mixture.weights_, mixture.means_.ravel(), sds])


fit(values[:1000], 2)
report(lambda: fit(values, case["iterations"]), case["repeats"])
