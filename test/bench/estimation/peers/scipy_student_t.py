"""scipy's maximum-likelihood fit of a Student-t law: location, scale and df."""

from scipy.stats import t

from timed import arguments, report

values, case = arguments()


def fit(x):
    df, mu, sigma = t.fit(x, case["df"], loc=case["mu"], scale=case["sigma"])
    return [mu, sigma, df]


fit(values[:1000])
report(lambda: fit(values), case["repeats"])
