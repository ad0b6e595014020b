/** What a notebook does with the estimators: compares, looks again, draws. */
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
