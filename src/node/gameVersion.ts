import packageJson from '../../package.json';

/** As recordings name it. */
export const GAME_VERSION = packageJson.version;
