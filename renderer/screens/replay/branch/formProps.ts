import type { ComputerSettings } from '../../../../src/core/session/computers.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';

export interface ComputersFormProps {
  readonly state: SessionState;
  readonly settings: ComputerSettings;
  readonly onChange: (settings: ComputerSettings) => void;
  /** Told of each field whether what stands in it was refused. */
  readonly onRefused: (name: string, refused: boolean) => void;
}
