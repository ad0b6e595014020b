"""What the Python peers share: values in, one line of JSON out."""

import json
import sys
import time

import numpy as np


def arguments():
    """The values of the .f64 file and the case, as given on the command line."""
    return np.fromfile(sys.argv[1], dtype="<f8"), json.loads(sys.argv[2])


def report(fit, repeats):
    """Times `fit`, which gives its parameters as a list of numbers; seconds of each repeat."""
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        parameters = fit()
        seconds.append(time.perf_counter() - start)
    numbers = [float(number) for number in parameters]
    print(json.dumps({"seconds": seconds, "parameters": numbers}))
