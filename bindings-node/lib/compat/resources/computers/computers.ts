export * from '../../../resources/computers/computers.js';
