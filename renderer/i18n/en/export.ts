/** The export menu of a replay; its formats stand with the list of recordings. */
export const exporting = {
  'export.button': 'Export',
  'export.menu': 'Export this recording',
} as const;
