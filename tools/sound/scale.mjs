// All notes are of one scale, D major pentatonic (D E F# A B) with one suspended G, so that a landing, an
// alarm, a guess and the music at the same moment are a chord and no clash. MIDI note numbers.

export const D2 = 38;
export const A2 = 45;
export const B2 = 47;
export const D3 = 50;
export const E3 = 52;
export const FSHARP3 = 54;
export const G3 = 55;
export const A3 = 57;
export const B3 = 59;
export const D4 = 62;
export const E4 = 64;
export const FSHARP4 = 66;
export const A4 = 69;
export const B4 = 71;
export const D5 = 74;
export const E5 = 76;
export const FSHARP5 = 78;
export const G5 = 79;
export const A5 = 81;
export const B5 = 83;
export const D6 = 86;
