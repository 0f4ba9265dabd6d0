/** Filled in by Vite when it builds: `DEV` is true under `npm run dev` alone, and what it guards is compiled away. */
interface ImportMetaEnv {
  readonly DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
