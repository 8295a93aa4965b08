// The curves scoring needs, from the C library: Foundation would cost start-up time for nothing else.
// Pure arithmetic.

import Glibc

func logarithm(_ value: Float) -> Float {
    logf(value)
}

func logistic(_ value: Double) -> Double {
    1 / (1 + exp(-value))
}

func exponential(_ value: Double) -> Double {
    exp(value)
}
