/** Whether a path has a step that systems hide: `.git`, `.DS_Store`. Such files belong to a folder's keeper, not to the package. */
export function isHidden(path: string): boolean {
  return path.split('/').some((step) => step.startsWith('.'));
}
