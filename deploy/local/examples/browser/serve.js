// Serves the page on this machine. PORT: where (8081; 0 for a free one). PLATFORM: the platform's address.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const platform = new URL(process.env.PLATFORM ?? 'http://localhost:8080').origin;

const files = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['dist/page.js', 'text/javascript; charset=utf-8'],
};

// The page may load what stands beside it and speak to the platform, and nothing else.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src ${platform}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const server = createServer(async (request, response) => {
  const [file, type] = files[new URL(request.url, 'http://page').pathname] ?? [];
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  response
    .writeHead(200, {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    })
    .end(file === 'index.html' ? text.replace('http://localhost:8080', platform) : text);
});

server.listen(Number(process.env.PORT ?? 8081), '127.0.0.1', () => {
  console.log(`The page is at http://127.0.0.1:${server.address().port}/ and asks ${platform}`);
});
