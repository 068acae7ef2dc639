/** Checks the options of a client and converts them to those of the native engine. */
import { LightconeError } from '../http/errors.js';
import { checkedFlag, checkedInteger } from '../http/option-checks.js';
import { headerEntries, queryPairs } from '../http/pairs.js';
import type { ClientOptions } from './client-options.js';
import { environment } from './environment.js';
import { isIP } from './platform.js';
import { VERSION } from './version.js';

/** The options of the native engine, as JSON. */
export function engineOptions(options: ClientOptions): string {
  // Node itself trusts the certificate authorities of this file.
  const extra = environment('NODE_EXTRA_CA_CERTS');
  return JSON.stringify({
    apiKey: options.apiKey,
    baseUrl: options.baseURL || environment('LIGHTCONE_BASE_URL'),
    timeoutMs: checkedInteger('timeout', options.timeout),
    connectTimeoutMs: checkedInteger('connectTimeout', options.connectTimeout),
    maxRetries: checkedInteger('maxRetries', options.maxRetries),
    defaultHeaders: headerEntries(options.defaultHeaders),
    defaultQuery: queryPairs(options.defaultQuery),
    proxy: text('proxy', options.proxy),
    trustEnv: checkedFlag('trustEnv', options.trustEnv),
    verify: checkedFlag('verify', options.verify),
    caBundle: text('caBundle', options.caBundle),
    extraCaCerts: extra === undefined ? undefined : ['NODE_EXTRA_CA_CERTS', extra],
    http2: checkedFlag('http2', options.http2),
    localAddress: address(options.localAddress),
    maxIdleConnections: checkedInteger('maxIdleConnections', options.maxIdleConnections),
    userAgent: `Lightcone/JS ${VERSION}`,
    retryUnsafe: checkedFlag('retryUnsafe', options.retryUnsafe) ?? false,
    streamIdleTimeoutMs: checkedInteger('streamIdleTimeout', options.streamIdleTimeout),
    maxResponseBytes: checkedInteger('maxResponseBytes', options.maxResponseBytes),
    totalTimeoutMs: checkedInteger('totalTimeout', options.totalTimeout),
    resume: checkedFlag('resume', options.resume),
    maxReconnects: checkedInteger('maxReconnects', options.maxReconnects),
  });
}

function text(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new LightconeError(`${name} must be a string`);
}

function address(value: unknown): string | undefined {
  const given = text('localAddress', value);
  if (given === undefined || isIP(given) !== 0) return given;
  throw new LightconeError(`localAddress must be an IP address of this machine, not ${given}`);
}
