// The one file that knows where the addon is. It is copied beside the compiled modules, and
// being CommonJS it can be loaded by both of them.
module.exports = require('../../../native/lightcone.node');
