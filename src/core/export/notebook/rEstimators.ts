/** The estimators of doc/model.md in base R, as parts of a script. */
export const R_MODEL = String.raw`log_sqrt_two_pi <- 0.5 * log(2 * pi)

# ln of the announced law of the strays at each landing, nats.
stray_log_density <- function(x) {
  v <- stray$numbers
  switch(stray$family,
    normal = dnorm(x, v[1], v[2], log = TRUE),
    uniform = dunif(x, v[1], v[2], log = TRUE),
    "student-t" = dt((x - v[2]) / v[3], v[1], log = TRUE) - log(v[3])
  )
}
stray_logs_of <- function(x) if (is.null(stray)) NULL else stray_log_density(x)

sums_of <- function(x) {
  m <- if (length(x)) mean(x) else 0
  c(n = length(x), mean = m, squares = sum((x - m)^2))
}

# Normal-inverse-gamma posterior (mu, kappa, alpha, beta) of n landings, their mean and squared deviations from it.
posterior <- function(prior, s) {
  n <- s[["n"]]
  if (n == 0) return(prior)
  kappa <- prior[2] + n
  off <- s[["mean"]] - prior[1]
  c(prior[1] + n / kappa * off, kappa, prior[3] + n / 2,
    prior[4] + s[["squares"]] / 2 + prior[2] * n / (2 * kappa) * off^2)
}

# Mode of the joint posterior density in (mu, sigma squared), as mu and sigma.
joint_mode <- function(prior, s) {
  p <- posterior(prior, s)
  c(p[1], sqrt(p[4] / (p[3] + 1.5)))
}

bell <- function(mu, sigma) list(weights = 1, mu = mu, sigma = sigma, share = 0)
`;

export const R_CLOSED = String.raw`# Mean, and standard deviation with the divisor n or n - 1.
mle <- function(x, divisor = "n") {
  s <- sums_of(x)
  bell(s[["mean"]], sqrt(s[["squares"]] / (s[["n"]] - (divisor == "n-1"))))
}

map <- function(x, prior) {
  mode <- joint_mode(prior, sums_of(x))
  bell(mode[1], mode[2])
}

# E[mu] and E[sigma].
posterior_mean <- function(x, prior) {
  p <- posterior(prior, sums_of(x))
  bell(p[1], sqrt(p[4]) * exp(lgamma(p[3] - 0.5) - lgamma(p[3])))
}

# Median, and the standard deviation of the Laplace law of greatest likelihood.
laplace <- function(x) bell(median(x), sqrt(2) * mean(abs(x - median(x))))

# Huber's location with the scale held at 1.4826 MAD.
huber <- function(x, k = 1.5) {
  mu <- median(x)
  scale <- 1.482602218505602 * median(abs(x - mu))
  if (scale > 0) for (i in 1:10000) {
    step <- mean(pmin(pmax(x - mu, -k * scale), k * scale))
    mu <- mu + step
    if (abs(step) < 1e-13 * max(1, abs(mu))) break
  }
  bell(mu, scale)
}

# Location and scale of greatest likelihood with four degrees of freedom, by weights that are made anew.
student_t <- function(x, df = 4) {
  mu <- median(x)
  scale <- 1.482602218505602 * median(abs(x - mu))
  if (max(x) == min(x)) return(bell(mu, 0))
  if (scale == 0) scale <- sqrt(mean((x - mean(x))^2))
  for (i in 1:20000) {
    weights <- (df + 1) / (df + ((x - mu) / scale)^2)
    new_mu <- sum(weights * x) / sum(weights)
    new_scale <- sqrt(mean(weights * (x - new_mu)^2))
    done <- abs(new_mu - mu) + abs(new_scale - scale) < 1e-12
    mu <- new_mu
    scale <- new_scale
    if (done) break
  }
  bell(mu, scale)
}
`;

export const R_EM = String.raw`# E-step: log-likelihood; of each base its expected count, mean and squared deviations; expected strays.
expectation <- function(x, p, stray_logs) {
  k <- length(p$mu)
  logs <- lapply(seq_len(k), function(j)
    log((1 - p$share) * p$weights[j]) - log(p$sigma[j]) - log_sqrt_two_pi - 0.5 * ((x - p$mu[j]) / p$sigma[j])^2)
  if (!is.null(stray_logs)) logs[[k + 1]] <- log(p$share) + stray_logs
  top <- do.call(pmax, logs)
  r <- lapply(logs, function(l) exp(l - top))
  total <- Reduce("+", r)
  bases <- lapply(seq_len(k), function(j) {
    w <- r[[j]] / total
    n <- sum(w)
    m <- if (n > 0) p$mu[j] + sum(w * (x - p$mu[j])) / n else p$mu[j]
    c(n = n, mean = m, squares = sum(w * (x - m)^2))
  })
  strays <- if (is.null(stray_logs)) 0 else sum(r[[k + 1]] / total)
  list(log_likelihood = sum(top + log(total)), bases = bases, strays = strays)
}

# M-step: joint mode of each base, weights under a Dirichlet prior, stray share under a Beta prior.
maximisation <- function(step, prior, p) {
  counts <- vapply(step$bases, function(s) s[["n"]], 0)
  extra <- max(1, concentration) - 1
  modes <- lapply(step$bases, function(s) joint_mode(prior, s))
  share <- 0
  if (p$share > 0) {
    a <- max(1, stray$a) - 1
    b <- max(1, stray$b) - 1
    share <- (step$strays + a) / (step$strays + sum(counts) + a + b)
  }
  list(weights = (counts + extra) / (sum(counts) + length(counts) * extra),
       mu = vapply(modes, function(m) m[1], 0), sigma = vapply(modes, function(m) m[2], 0), share = share)
}

# ln of the prior density, nats, up to a constant.
log_prior <- function(p, prior) {
  s2 <- p$sigma^2
  total <- sum(-(prior[3] + 1.5) * log(s2) - (2 * prior[4] + prior[2] * (p$mu - prior[1])^2) / (2 * s2))
  if (concentration > 1) total <- total + (concentration - 1) * sum(log(p$weights))
  if (p$share > 0)
    total <- total + max(0, stray$a - 1) * log(p$share) + max(0, stray$b - 1) * log1p(-p$share)
  total
}

# EM from p: ends when a step gains less than 1e-8 nats, or after as many steps as the game took.
climb <- function(x, p, prior, stray_logs, most, exactly = FALSE) {
  before <- -Inf
  for (iteration in 0:most) {
    step <- expectation(x, p, stray_logs)
    height <- step$log_likelihood + log_prior(p, prior)
    rested <- iteration > 0 && height - before < 1e-8
    if (iteration == most || (rested && !exactly)) break
    before <- height
    p <- maximisation(step, prior, p)
  }
  list(p = p, height = height)
}

start_from <- function(parts, prior) {
  sums <- lapply(parts, sums_of)
  modes <- lapply(sums, function(s) joint_mode(prior, s))
  counts <- vapply(sums, function(s) s[["n"]], 0) + max(1, concentration)
  list(weights = counts / sum(counts), mu = vapply(modes, function(m) m[1], 0),
       sigma = vapply(modes, function(m) m[2], 0), share = if (is.null(stray)) 0 else stray$a / (stray$a + stray$b))
}

# The sorted landings cut at fixed quantiles, trimmed where strays are to be expected.
cold_starts <- function(x, prior) {
  ordered <- sort(x)
  starts <- list()
  for (trim in if (is.null(stray)) 0 else c(0, 0.1, 0.25)) {
    cut <- floor(trim * length(ordered))
    inner <- ordered[seq_len(length(ordered) - 2 * cut) + cut]
    if (bases == 1) {
      starts <- c(starts, list(start_from(list(inner), prior)))
    } else for (split in c(0.15, 0.35, 0.5, 0.65, 0.85)) {
      at <- floor(split * length(inner))
      low <- seq_len(at)
      high <- seq_len(length(inner) - at) + at
      starts <- c(starts, list(start_from(list(inner[low], inner[high]), prior)))
    }
  }
  if (bases == 1) starts <- c(starts, list(start_from(list(numeric(0)), prior)))
  starts
}

is_cold_due <- function(n, last_n) {
  if (is.null(last_n) || n <= 200) return(TRUE)
  n <= 4000 && floor(log2(n)) > floor(log2(max(1, last_n)))
}

# The game's EM: the best of several short climbs goes on alone. Gives every answer that was as good.
em <- function(x, prior, last, iterations) {
  if (bases == 1 && is.null(stray)) return(list(map(x, prior)))
  stray_logs <- stray_logs_of(x)
  starts <- if (is.null(last)) list() else list(last$p)
  if (is.null(last) || is_cold_due(length(x), last$n)) starts <- c(starts, cold_starts(x, prior))
  if (length(starts) > 1) {
    short <- lapply(starts, function(p) climb(x, p, prior, stray_logs, 10))
    heights <- vapply(short, function(s) s$height, 0)
    starts <- lapply(short[heights > max(heights) - 1e-7], function(s) s$p)
  }
  lapply(starts, function(p) {
    end <- climb(x, p, prior, stray_logs, iterations, exactly = TRUE)$p
    o <- order(end$mu)
    list(weights = end$weights[o], mu = end$mu[o], sigma = end$sigma[o], share = end$share)
  })
}
`;

export const R_COMPARE = String.raw`tolerance <- 1e-6 # of each number, relative where it is above 1

# Answer number i as the game recorded it.
recorded <- function(i) {
  a <- answers[i, ]
  two <- a$weight_2 != -1 || a$mu_2 != -1
  list(weights = c(a$weight_1, if (two) a$weight_2), mu = c(a$mu_1, if (two) a$mu_2),
       sigma = c(a$sigma_1, if (two) a$sigma_2), share = a$share)
}

# Largest difference of two answers; relative where a number is above 1.
distance <- function(a, b) {
  if (length(a$mu) != length(b$mu)) return(Inf)
  off <- function(u, v) max(abs(u - v) / pmax(1, abs(v)))
  max(off(a$weights, b$weights), off(a$mu, b$mu), off(a$sigma, b$sigma), off(a$share, b$share))
}

landings_of <- function(i) {
  a <- answers[i, ]
  numbers <- seq_len(a$after - a$from) + a$from
  positions[setdiff(numbers, settings[[a$settings + 1]]$left_out)]
}

checked <- list()
worst <- list()
by_likelihood <- 0
edges <- 0
last <- list()
for (i in seq_len(nrow(answers))) {
  a <- answers[i, ]
  who <- a$who
  told <- settings[[a$settings + 1]]
  method <- if (is.null(told$methods[[who]])) who else told$methods[[who]]
  x <- landings_of(i)
  if (a$cold == 1) last[[who]] <- NULL
  if (a$status == "insufficient-data") {
    stopifnot(length(x) < if (method == "mle" && told$divisor == "n-1") 2 else 1)
    edges <- edges + 1
    last[[who]] <- NULL
    next
  }
  said <- recorded(i)
  stopifnot(length(x) == a$n)
  whole <- a$after - a$from == length(x)
  on_cells <- method == "em" && !is.null(last[[who]]) && length(x) >= cells_from && whole
  if (on_cells && !(bases == 1 && is.null(stray))) {
    # From here on the game climbs on cells; its answer has to be as good as one that visits every landing.
    logs <- stray_logs_of(x)
    here <- expectation(x, said, logs)$log_likelihood + log_prior(said, told$prior)
    stopifnot(climb(x, said, told$prior, logs, 50)$height - here < 1e-4)
    by_likelihood <- by_likelihood + 1
  } else {
    found <- switch(method,
      mle = list(mle(x, told$divisor)), map = list(map(x, told$prior)),
      em = em(x, told$prior, last[[who]], a$iterations), "posterior-mean" = list(posterior_mean(x, told$prior)),
      laplace = list(laplace(x)), huber = list(huber(x)), "student-t" = list(student_t(x)))
    off <- min(vapply(found, distance, 0, said))
    if (!isTRUE(off <= tolerance)) stop(sprintf("%s after %d landings is off by %g", who, a$after, off))
    worst[[who]] <- max(worst[[who]], off)
    checked[[who]] <- sum(checked[[who]], 1)
    if (a$status == "fitted" && method != "student-t") {
      logs <- if (said$share == 0 && is.null(stray)) NULL else stray_logs_of(x)
      off <- abs(expectation(x, said, logs)$log_likelihood - a$log_likelihood)
      stopifnot(off <= tolerance * max(1, abs(a$log_likelihood)))
    }
  }
  last[[who]] <- if (a$status == "fitted") list(p = said, n = a$n)
}

for (who in names(checked))
  cat(sprintf("%s: %d answers reproduced, the worst off by %.1e\n", who, checked[[who]], worst[[who]]))
if (by_likelihood > 0)
  cat(sprintf("%d answers of EM, from %d landings on, were checked by their likelihood alone.\n", by_likelihood, cells_from))
if (edges > 0) cat(sprintf("%d times a computer had too few landings for an answer, and said so.\n", edges))
stopifnot(sum(unlist(checked)) + by_likelihood + edges == nrow(answers))
cat("All of the recorded estimates follow from the landings.\n")
`;

export const R_PLOT = String.raw`if (interactive() && length(positions) > 0) {
  hist(positions, breaks = 60, freq = FALSE, border = NA, col = "grey85", main = mission$id,
       xlab = paste("position /", mission$unit), ylab = paste0("density / (1/", mission$unit, ")"))
  colours <- c(mle = "#0072b2", map = "#009e73", em = "#cc79a7")
  for (who in unique(answers$who)) {
    i <- max(which(answers$who == who))
    if (answers$status[i] != "fitted") next
    law <- recorded(i)
    curve(Reduce("+", Map(function(w, m, s) w * dnorm(x, m, s), law$weights, law$mu, law$sigma)),
          add = TRUE, n = 400, col = colours[[who]], lty = match(who, names(colours)) + 1)
  }
  legend("topright", legend = names(colours), col = colours, lty = 2:4, bty = "n")
}
`;
