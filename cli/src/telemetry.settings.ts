import { z } from 'zod';

/** Settings of what may be watched from outside; nothing is loaded unless they are set. */
export const TELEMETRY_SETTINGS = {
  METRICS_TOKEN: {
    model: z.string().min(32),
    example: 'a-long-random-text-that-only-the-collector-knows',
    about: 'Bearer token of those who read /metrics; without one there are no figures.',
    isSecret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    model: z.url({ protocol: /^https?$/ }),
    example: 'http://127.0.0.1:4318',
    about: 'Where the gateway sends spans, by OTLP over HTTP; without it nothing is traced.',
  },
  OTEL_SERVICE_NAME: { model: z.string().min(1), example: 'volmify-gateway', about: 'Name of the service in spans.' },
  OTEL_TRACES_SAMPLER_ARG: {
    model: z.coerce.number().min(0).max(1),
    example: '0.1',
    about: 'Part of the traces that begin at the gateway and are kept; those of a client follow its choice.',
  },
  OTEL_SDK_DISABLED: { model: z.enum(['true', 'false']), example: 'false', about: 'Switches tracing off again.' },
};

/** What the gateway is told of it. */
export function toTelemetry(found: Readonly<Record<string, string>>) {
  const endpoint = found['OTEL_SDK_DISABLED'] === 'true' ? undefined : found['OTEL_EXPORTER_OTLP_ENDPOINT'];
  const { METRICS_TOKEN: metricsToken, OTEL_SERVICE_NAME: serviceName, OTEL_TRACES_SAMPLER_ARG: ratio } = found;
  return {
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(endpoint === undefined
      ? {}
      : {
          traces: {
            endpoint,
            ...(serviceName === undefined ? {} : { serviceName }),
            ...(ratio === undefined ? {} : { sampleRatio: Number(ratio) }),
          },
        }),
  };
}
