/** Size of the picture, px. */
export const PICTURE = { width: 1200, height: 680 } as const;
/** Where the landing field is in it, px. */
export const FIELD = { left: 48, right: 1152, top: 112, line: 500 } as const;
