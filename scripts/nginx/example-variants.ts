/** Returns docs/nginx.conf with these texts replaced. Throws if one is missing. */
export function replaceEach(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((result, [placeholder, value]) => {
    if (!result.includes(placeholder)) throw new Error(`docs/nginx.conf has no “${placeholder}”.`);
    return result.replace(placeholder, value);
  }, text);
}

/** Returns docs/nginx.conf for another API base, which it has in a comment. */
export function withOtherBase(text: string): string {
  const block = /^ {4}# location = \/index\.html \{\n(?: {4}# .*\n)+/m;
  const inUse = text.replace(block, (commentedBlock) => commentedBlock.replaceAll(/^ {4}# /gm, '    '));
  return replaceEach(inUse, {
    'location ^~ /api/v1/ {\n      proxy_pass http://backend;':
      'location ^~ /product/api/v1/ {\n      proxy_pass http://backend/api/v1/;',
  });
}

/** Returns docs/nginx.conf for a page at /admin/license, as its comment says. */
export const belowPath = (text: string): string =>
  replaceEach(text, {
    '    location / {\n      try_files $uri /index.html;':
      '    location /admin/license/ {\n      try_files $uri /admin/license/index.html;',
    'location ^~ /api/v1/ {\n      proxy_pass http://backend;':
      'location ^~ /admin/license/api/v1/ {\n      proxy_pass http://backend/api/v1/;',
    'location ^~ /api/ {': 'location ^~ /admin/license/api/ {',
    'location = /sign-in {\n      proxy_pass http://backend;':
      'location = /admin/license/sign-in {\n      proxy_pass http://backend/sign-in;',
  });
