export * from '../../../resources/computers/exec.js';
