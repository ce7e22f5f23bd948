// Lints an OpenAPI document, generates TypeScript types of it and compiles them; prints what is wrong.
import { writeFile } from 'node:fs/promises';
import { createConfig, lint } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const [, , file, types] = process.argv;

const config = await createConfig({
  extends: ['recommended'],
  rules: {
    // An id is never the name of a collection below it, which the services see to.
    'no-ambiguous-paths': 'off',
    // Health and the contract itself take no parameter that could be wrong.
    'operation-4xx-response': 'off',
  },
});
const problems = await lint({ ref: file, config });
for (const { ruleId, message, location } of problems) {
  console.log(`${ruleId} at ${location[0].pointer}: ${message}`);
}

await writeFile(types, astToString(await openapiTS(new URL(`file://${file}`), { silent: true })));
const program = ts.createProgram([types], { noEmit: true, strict: true, types: [] });
const faults = ts.getPreEmitDiagnostics(program);
for (const { messageText } of faults) {
  console.log(`types: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

if (problems.length > 0 || faults.length > 0) {
  process.exitCode = 1;
} else {
  console.log('Accepted.');
}
