export * from '../../resources/models.js';
