/**
 * The Tryton connector's door: the connector and its settings.
 *
 * What goes over the wire stays inside; README.md is for who connects a Tryton, companion/ is a module for Tryton itself.
 */
export { createTrytonConnector } from './connector.ts';
export { type TrytonSettings, trytonSettings } from './settings.ts';
