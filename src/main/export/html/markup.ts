import { createHash } from 'node:crypto';

/** Text as it stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * JSON as it stands in a script element, which ends at the first `</script` whatever it is a part of, and is read otherwise after
 * `<!--`. U+2028 and U+2029 are ends of lines to older readers of JavaScript.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A script as it stands in its element; what is replaced stands in its strings and expressions, and means the same there. */
export function inlineScript(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--');
}

/** A script's or style sheet's text as the content security policy allows it: by its SHA-256. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
