import { productName, version } from '../../package.json';

/** What made a file, as the file says of itself. */
export const APPLICATION = { name: productName, version } as const;
