/** The estimators of doc/model.md in numpy and scipy, as the cells of a notebook hold them. */
export const PYTHON_MODEL = String.raw`POSITIONS = np.array(DATA["positions"], dtype=float)
BASES = DATA["bases"]
CONCENTRATION = DATA["concentration"]
STRAY = DATA["stray"]
LOG_SQRT_TWO_PI = 0.5 * np.log(2 * np.pi)


def stray_log_density(x):
    """ln of the announced law of the strays at each landing, nats."""
    family, numbers = STRAY["law"]["family"], STRAY["law"]["numbers"]
    with np.errstate(divide="ignore"):
        if family == "normal":
            return stats.norm.logpdf(x, numbers[0], numbers[1])
        if family == "uniform":
            return stats.uniform.logpdf(x, numbers[0], numbers[1] - numbers[0])
        return stats.t.logpdf(x, numbers[0], numbers[1], numbers[2])


def posterior(prior, n, mean, squares):
    """Normal-inverse-gamma posterior of n landings, their mean and their squared deviations from it."""
    mu0, kappa0, alpha0, beta0 = prior
    if n == 0:
        return prior
    kappa = kappa0 + n
    return (mu0 + n / kappa * (mean - mu0), kappa, alpha0 + n / 2,
            beta0 + squares / 2 + kappa0 * n / (2 * kappa) * (mean - mu0) ** 2)


def joint_mode(prior, n, mean, squares):
    """Mode of the joint posterior density in (mu, sigma squared)."""
    mu, _, alpha, beta = posterior(prior, n, mean, squares)
    return mu, np.sqrt(beta / (alpha + 1.5))


def summary(x):
    mean = x.mean() if len(x) else 0.0
    return len(x), mean, ((x - mean) ** 2).sum()


def bell(mu, sigma):
    return {"weights": np.array([1.0]), "mu": np.array([mu]), "sigma": np.array([sigma]), "share": 0.0}
`;

export const PYTHON_CLOSED = String.raw`def mle(x, divisor="n"):
    """Mean, and standard deviation with the divisor n or n - 1."""
    n, mean, squares = summary(x)
    return bell(mean, np.sqrt(squares / (n if divisor == "n" else n - 1)))


def map_(x, prior):
    return bell(*joint_mode(prior, *summary(x)))


def posterior_mean(x, prior):
    """E[mu] and E[sigma]."""
    mu, _, alpha, beta = posterior(prior, *summary(x))
    return bell(mu, np.sqrt(beta) * np.exp(special.gammaln(alpha - 0.5) - special.gammaln(alpha)))


def laplace(x):
    """Median, and the standard deviation of the Laplace law of greatest likelihood."""
    return bell(np.median(x), np.sqrt(2) * np.abs(x - np.median(x)).mean())


def huber(x, k=1.5):
    """Huber's location with the scale held at 1.4826 MAD."""
    mu = np.median(x)
    scale = 1.482602218505602 * np.median(np.abs(x - mu))
    for _ in range(10_000 if scale > 0 else 0):
        step = np.clip(x - mu, -k * scale, k * scale).mean()
        mu += step
        if abs(step) < 1e-13 * max(1, abs(mu)):
            break
    return bell(mu, scale)


def student_t(x, df=4.0):
    """Location and scale of greatest likelihood with four degrees of freedom, by weights that are made anew."""
    mu, scale = np.median(x), 1.482602218505602 * np.median(np.abs(x - np.median(x)))
    if np.ptp(x) == 0:
        return bell(mu, 0.0)
    scale = scale if scale > 0 else x.std()
    for _ in range(20_000):
        weights = (df + 1) / (df + ((x - mu) / scale) ** 2)
        new_mu = (weights * x).sum() / weights.sum()
        new_scale = np.sqrt((weights * (x - new_mu) ** 2).mean())
        done = abs(new_mu - mu) + abs(new_scale - scale) < 1e-12
        mu, scale = new_mu, new_scale
        if done:
            break
    return bell(mu, scale)
`;

export const PYTHON_EM = String.raw`def expectation(x, p, stray_logs):
    """E-step: log-likelihood, and of each base its expected count, mean and squared deviations; strays."""
    with np.errstate(divide="ignore"):
        logs = (np.log((1 - p["share"]) * p["weights"]) - np.log(p["sigma"]) - LOG_SQRT_TWO_PI)[:, None] \
            - 0.5 * ((x - p["mu"][:, None]) / p["sigma"][:, None]) ** 2
        if stray_logs is not None:
            logs = np.vstack([logs, np.log(p["share"]) + stray_logs])
    top = logs.max(axis=0)
    r = np.exp(logs - top)
    total = r.sum(axis=0)
    r = r / total
    k = len(p["mu"])
    counts = r[:k].sum(axis=1)
    deviations = x - p["mu"][:, None]
    safe = np.where(counts > 0, counts, 1.0)
    shift = (r[:k] * deviations).sum(axis=1) / safe
    means = p["mu"] + shift
    squares = (r[:k] * (x - means[:, None]) ** 2).sum(axis=1)
    strays = r[k:].sum()
    return (top + np.log(total)).sum(), counts, means, squares, strays


def maximisation(step, prior, p):
    """M-step: joint mode of each base, weights under a Dirichlet prior, stray share under a Beta prior."""
    _, counts, means, squares, strays = step
    extra = max(1.0, CONCENTRATION) - 1
    modes = [joint_mode(prior, n, m, s) for n, m, s in zip(counts, means, squares)]
    share = 0.0
    if p["share"] > 0:
        a, b = max(1.0, STRAY["a"]) - 1, max(1.0, STRAY["b"]) - 1
        share = (strays + a) / (strays + counts.sum() + a + b)
    return {"weights": (counts + extra) / (counts.sum() + len(counts) * extra),
            "mu": np.array([mu for mu, _ in modes]), "sigma": np.array([s for _, s in modes]), "share": share}


def log_prior(p, prior):
    """ln of the prior density, nats, up to a constant."""
    mu0, kappa0, alpha0, beta0 = prior
    s2 = p["sigma"] ** 2
    total = (-(alpha0 + 1.5) * np.log(s2) - (2 * beta0 + kappa0 * (p["mu"] - mu0) ** 2) / (2 * s2)).sum()
    if CONCENTRATION > 1:
        total += (CONCENTRATION - 1) * np.log(p["weights"]).sum()
    if p["share"] > 0:
        total += max(0.0, STRAY["a"] - 1) * np.log(p["share"])
        total += max(0.0, STRAY["b"] - 1) * np.log1p(-p["share"])
    return total


def climb(x, p, prior, stray_logs, most, exactly=False):
    """EM from p: ends when a step gains less than 1e-8 nats, or after as many steps as the game took."""
    before = -np.inf
    for iteration in range(most + 1):
        step = expectation(x, p, stray_logs)
        height = step[0] + log_prior(p, prior)
        rested = iteration > 0 and height - before < 1e-8
        if iteration == most or (rested and not exactly):
            break
        before, p = height, maximisation(step, prior, p)
    return p, step[0], height


def start_from(parts, prior):
    sums = [summary(part) for part in parts]
    modes = [joint_mode(prior, *s) for s in sums]
    extra = max(1.0, CONCENTRATION)
    total = sum(n + extra for n, _, _ in sums)
    return {"weights": np.array([(n + extra) / total for n, _, _ in sums]),
            "mu": np.array([mu for mu, _ in modes]), "sigma": np.array([s for _, s in modes]),
            "share": 0.0 if STRAY is None else STRAY["a"] / (STRAY["a"] + STRAY["b"])}


def cold_starts(x, prior):
    """The sorted landings cut at fixed quantiles, trimmed where strays are to be expected."""
    ordered = np.sort(x)
    starts = []
    for trim in [0.0] if STRAY is None else [0.0, 0.1, 0.25]:
        cut = int(np.floor(trim * len(ordered)))
        inner = ordered[cut:len(ordered) - cut]
        if BASES == 1:
            starts.append(start_from([inner], prior))
            continue
        for split in [0.15, 0.35, 0.5, 0.65, 0.85]:
            at = int(np.floor(split * len(inner)))
            starts.append(start_from([inner[:at], inner[at:]], prior))
    if BASES == 1:
        starts.append(start_from([ordered[:0]], prior))
    return starts


def is_cold_due(n, last_n):
    if last_n is None or n <= 200:
        return True
    return n <= 4000 and int(np.log2(n)) > int(np.log2(max(1, last_n)))


def em(x, prior, last, last_n, iterations):
    """The game's EM: the best of several short climbs goes on alone. Gives every answer that was as good."""
    if BASES == 1 and STRAY is None:
        return [map_(x, prior)]
    stray_logs = None if STRAY is None else stray_log_density(x)
    cold = last is None or is_cold_due(len(x), last_n)
    starts = ([] if last is None else [last]) + (cold_starts(x, prior) if cold else [])
    if len(starts) > 1:
        short = [climb(x, p, prior, stray_logs, 10) for p in starts]
        best = max(height for _, _, height in short)
        starts = [p for p, _, height in short if height > best - 1e-7]
    ends = [climb(x, p, prior, stray_logs, iterations, exactly=True)[0] for p in starts]
    for end in ends:
        order = np.argsort(end["mu"], kind="stable")
        for name in ("weights", "mu", "sigma"):
            end[name] = end[name][order]
    return ends
`;
