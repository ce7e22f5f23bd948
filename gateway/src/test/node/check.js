// Reads an AsyncAPI document with the official parser and prints what the parser says of it.
import { readFile } from 'node:fs/promises';
import { DiagnosticSeverity, Parser } from '@asyncapi/parser';

const [, , file] = process.argv;
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'));

for (const { severity, code, path, message } of diagnostics) {
  console.log(`${DiagnosticSeverity[severity]} ${code} at /${path.join('/')}: ${message}`);
}
if (!document || diagnostics.some(({ severity }) => severity === DiagnosticSeverity.Error)) {
  process.exitCode = 1;
} else {
  console.log(`Accepted: ${document.allChannels().length} channels, ${document.allMessages().length} messages.`);
}
