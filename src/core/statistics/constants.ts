export const LOG_SQRT_TWO_PI = 0.9189385332046727; // ln(sqrt(2 pi))
export const LOG_TWO_PI = 1.8378770664093453; // ln(2 pi)
