export * from '../../../resources/computers/tabs.js';
