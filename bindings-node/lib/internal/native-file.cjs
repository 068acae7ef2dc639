// As native-file.mjs, for CommonJS: this form of `join` is a file to tools that trace or bundle.
const { join } = require('node:path');

const known = typeof __filename === 'string' && typeof __dirname === 'string';
exports.here = known ? __filename : undefined;
exports.nativeFile = known ? join(__dirname, '../../native/lightcone.node') : undefined;
