/** Something that is on while a key or a button is held; or, for those who cannot hold, until the next press. */
export interface Hold {
  readonly press: () => void;
  readonly release: () => void;
  /** A press that has no end, as assistive technology makes it. */
  readonly toggle: () => void;
  readonly end: () => void;
}

export function createHold(
  isOn: () => boolean,
  set: (on: boolean) => void,
  toggles: () => boolean,
): Hold {
  const toggle = (): void => set(!isOn());
  return {
    press: () => (toggles() ? toggle() : set(true)),
    release: () => {
      if (!toggles()) set(false);
    },
    toggle,
    end: () => set(false),
  };
}
