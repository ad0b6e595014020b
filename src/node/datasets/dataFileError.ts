/** A data file cannot be used; the message names the file, the place, what was got and what was expected. */
export class DataFileError extends Error {}
