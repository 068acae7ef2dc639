// Like native-file.mjs, for CommonJS: tools that trace or bundle files recognize this form of `join`.
const { join } = require('node:path');

const known = typeof __filename === 'string' && typeof __dirname === 'string';
exports.here = known ? __filename : undefined;
exports.installedFile = (target) =>
  known ? join(__dirname, `../../../lightcone-${target}/lightcone.node`) : undefined;
