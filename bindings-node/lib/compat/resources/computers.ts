export * from '../../resources/computers/index.js';
