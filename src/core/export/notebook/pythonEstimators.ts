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

export const PYTHON_COMPARE = String.raw`TOLERANCE = 1e-6  # of each number, relative where it is above 1


def recorded(i):
    """Answer number i as the game recorded it."""
    k = 2 if ANSWERS["mu_2"][i] != -1 or ANSWERS["weight_2"][i] != -1 else 1
    column = lambda name: np.array([ANSWERS[f"{name}_{j + 1}"][i] for j in range(k)], dtype=float)
    return {"weights": column("weight"), "mu": column("mu"), "sigma": column("sigma"), "share": ANSWERS["share"][i]}


def log_likelihood(x, p):
    return expectation(x, p, None if p["share"] == 0 and STRAY is None else stray_log_density(x))[0]


def distance(a, b):
    """Largest difference of two answers; relative where a number is above 1."""
    if len(a["mu"]) != len(b["mu"]):
        return np.inf
    off = lambda u, v: float(np.max(np.abs(u - v) / np.maximum(1, np.abs(v))))
    return max(off(a[name], b[name]) for name in ("weights", "mu", "sigma", "share"))


ANSWERS = DATA["answers"]
checked, worst, by_likelihood, edges = {}, {}, 0, 0
last = {}
for i in range(len(ANSWERS["after"])):
    who, n = ANSWERS["who"][i], ANSWERS["n"][i]
    settings = DATA["settings"][ANSWERS["settings"][i]]
    prior = tuple(settings["prior"])
    method = settings["methods"].get(who, who)
    numbers = np.arange(ANSWERS["from"][i], ANSWERS["after"][i])
    kept = ~np.isin(numbers + 1, settings["leftOut"])
    x = POSITIONS[numbers[kept]]
    if ANSWERS["cold"][i]:
        last.pop(who, None)
    warm = last.get(who)
    status = ANSWERS["status"][i]
    if status == "insufficient-data":
        assert len(x) < (2 if method == "mle" and settings["divisor"] == "n-1" else 1), (who, i)
        edges += 1
        last.pop(who, None)
        continue
    said = recorded(i)
    assert len(x) == n, f"{who} used {n} landings, {len(x)} are here"
    on_cells = method == "em" and warm is not None and len(numbers) >= DATA["cellsFrom"] and kept.all()
    if on_cells and not (BASES == 1 and STRAY is None):
        # From here on the game climbs on cells; its answer has to be as good as one that visits every landing.
        stray_logs = None if STRAY is None else stray_log_density(x)
        _, _, height = climb(x, said, prior, stray_logs, 50)
        here = expectation(x, said, stray_logs)[0] + log_prior(said, prior)
        assert height - here < 1e-4, f"{who} after {ANSWERS['after'][i]}: {height - here} nats below the top"
        by_likelihood += 1
    else:
        found = {
            "mle": lambda: [mle(x, settings["divisor"])],
            "map": lambda: [map_(x, prior)],
            "em": lambda: em(x, prior, *(warm or (None, None)), ANSWERS["iterations"][i]),
            "posterior-mean": lambda: [posterior_mean(x, prior)],
            "laplace": lambda: [laplace(x)],
            "huber": lambda: [huber(x)],
            "student-t": lambda: [student_t(x)],
        }[method]()
        off = min(distance(answer, said) for answer in found)
        assert off <= TOLERANCE, f"{who} after {ANSWERS['after'][i]} landings is off by {off}: {found[0]} is not {said}"
        worst[who] = max(worst.get(who, 0.0), off)
        checked[who] = checked.get(who, 0) + 1
        if status == "fitted" and method != "student-t":
            off = abs(log_likelihood(x, said) - ANSWERS["log_likelihood"][i])
            assert off <= TOLERANCE * max(1, abs(ANSWERS["log_likelihood"][i])), f"log-likelihood off by {off}"
    last[who] = (said, n) if status == "fitted" else None
    if last[who] is None:
        del last[who]

for who in checked:
    print(f"{who}: {checked[who]} answers reproduced, the worst off by {worst[who]:.1e}")
if by_likelihood:
    print(f"{by_likelihood} answers of EM, from {DATA['cellsFrom']} landings on, were checked by their likelihood alone.")
if edges:
    print(f"{edges} times a computer had too few landings for an answer, and said so.")
assert sum(checked.values()) + by_likelihood + edges == len(ANSWERS["after"])
print("All of the recorded estimates follow from the landings.")
`;

export const PYTHON_OTHER_ROAD = String.raw`def height_of(theta, x, prior, stray_logs):
    """Minus the penalised log-likelihood of one base or two, in coordinates without bounds."""
    k = BASES
    weights = np.array([1.0]) if k == 1 else np.array([special.expit(theta[2 * k]), special.expit(-theta[2 * k])])
    p = {"weights": weights, "mu": theta[:k], "sigma": np.exp(theta[k:2 * k]),
         "share": 0.0 if STRAY is None else special.expit(theta[-1])}
    return -(expectation(x, p, stray_logs)[0] + log_prior(p, prior))


fits = [i for i in range(len(ANSWERS["after"])) if ANSWERS["who"][i] == "em" and ANSWERS["status"][i] == "fitted"
        and DATA["settings"][ANSWERS["settings"][i]]["methods"].get("em", "em") == "em"]
if fits:
    i = fits[-1]
    settings = DATA["settings"][ANSWERS["settings"][i]]
    numbers = np.arange(ANSWERS["from"][i], ANSWERS["after"][i])
    x = POSITIONS[numbers[~np.isin(numbers + 1, settings["leftOut"])]]
    said, prior = recorded(i), tuple(settings["prior"])
    stray_logs = None if STRAY is None else stray_log_density(x)
    logit = lambda share: special.logit(np.clip(share, 1e-12, 1 - 1e-12))
    theta = np.concatenate([said["mu"], np.log(said["sigma"]),
                            [] if BASES == 1 else [logit(said["weights"][0])],
                            [] if STRAY is None else [logit(said["share"])]])
    here = -height_of(theta, x, prior, stray_logs)
    top = optimize.minimize(height_of, theta, args=(x, prior, stray_logs), method="Nelder-Mead",
                            options={"maxiter": 4000, "xatol": 1e-9, "fatol": 1e-9})
    print(f"EM's last answer stands {max(0.0, -top.fun - here):.1e} nats below what scipy.optimize finds nearby.")
    assert -top.fun - here < 0.01
`;

export const PYTHON_PLOT = String.raw`try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
    print("matplotlib is not installed: no picture.")

if plt is not None and len(POSITIONS):
    fig, ax = plt.subplots(figsize=(9, 4))
    low, high = MISSION["span"]
    ax.hist(POSITIONS, bins=min(80, max(10, len(POSITIONS) // 8)), density=True, color="0.85", label="landings")
    grid = np.linspace(min(low, POSITIONS.min()), max(high, POSITIONS.max()), 800)
    laws = {ANSWERS["who"][i]: recorded(i) for i in range(len(ANSWERS["after"])) if ANSWERS["status"][i] == "fitted"}
    colours = {"mle": "#0072b2", "map": "#009e73", "em": "#cc79a7"}
    for who, law in laws.items():
        density = sum(w * stats.norm.pdf(grid, m, s) for w, m, s in zip(law["weights"], law["mu"], law["sigma"]))
        ax.plot(grid, density, label=who.upper(), color=colours[who], linestyle={"mle": "--", "map": ":", "em": "-."}[who])
    if GUESSES:
        density = sum(w * stats.norm.pdf(grid, m, s) for w, m, s in GUESSES[-1]["bells"])
        ax.plot(grid, density, label="player", color="#e69f00", linewidth=2)
    ax.set_xlabel(f"position / {MISSION['unit']}")
    ax.set_ylabel(f"density / (1/{MISSION['unit']})")
    ax.legend()
    plt.show()
`;
