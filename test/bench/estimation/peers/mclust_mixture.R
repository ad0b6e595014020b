# mclust's EM for a mixture of normals in one dimension with unequal variances, from a given start.
suppressPackageStartupMessages(library(mclust))
arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
values <- readBin(file, "double", n = file.size(file) / 8, size = 8, endian = "little")
given <- lapply(strsplit(sub("^[^=]*=", "", arguments[-1]), ","), as.numeric)
names(given) <- sub("=.*", "", arguments[-1])

fit <- function(x, iterations) {
  variance <- list(modelName = "V", d = 1, G = length(given$means), sigmasq = given$sds^2)
  em(x, modelName = "V", parameters = list(pro = given$weights, mean = given$means, variance = variance),
     control = emControl(tol = c(0, 0), itmax = c(iterations, iterations)), warn = FALSE)
}

invisible(fit(values[1:1000], 2))
seconds <- numeric(given$repeats)
for (i in seq_along(seconds)) {
  start <- as.numeric(Sys.time())
  found <- fit(values, given$iterations)
  seconds[i] <- as.numeric(Sys.time()) - start
}
if (abs(attr(found, "info")[["iterations"]]) != given$iterations) stop("it made other iterations than asked for")
p <- found$parameters
list_of <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
cat(sprintf('{"seconds":%s,"parameters":%s}\n', list_of(seconds), list_of(c(p$pro, p$mean, sqrt(p$variance$sigmasq)))))
