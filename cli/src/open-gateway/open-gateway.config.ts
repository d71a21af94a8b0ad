import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { EXIT, Problem } from '../print/problem.ts';

const ms = z.number().int().positive();
const headerName = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/)
  .transform((name) => name.toLowerCase());
const headerRules = z.strictObject({
  /** Headers of callers that go on; `authorization` alone unless told. */
  forward: z.array(headerName).optional(),
  /** Headers that go with every call. */
  set: z.record(headerName, z.string()).optional(),
});
/** False switches a limit off. */
const limit = z.union([z.number().int().positive(), z.literal(false)]);

const subgraphModel = z.strictObject({
  /** Wins over the address in the supergraph. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  timeoutMs: ms.optional(),
  connectMs: ms.optional(),
  answerBytesMax: z.number().int().positive().optional(),
  retry: z.boolean().optional(),
  live: z.strictObject({ kind: z.enum(['sse', 'ws']), url: z.url().optional() }).optional(),
  headers: headerRules.optional(),
});

/** Settings of a gateway before somebody else's subgraphs; an unknown key is a mistake. */
export const openGatewayModel = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  requestDeadlineMs: ms.optional(),
  limits: z
    .strictObject({
      document: z.record(z.string(), limit).default({}),
      http: z.record(z.string(), z.number().int().positive()).default({}),
    })
    .prefault({}),
  headers: headerRules.prefault({}),
  subgraphs: z.record(z.string(), subgraphModel).default({}),
  /** Whether equal questions of equal callers under way are asked once. */
  sharing: z.boolean().default(true),
  trustedDocuments: z
    .strictObject({
      mode: z.enum(['off', 'log', 'safelist']).default('log'),
      /** Manifest or folder, beside the config file unless absolute. */
      path: z.string().min(1).optional(),
      registration: z.enum(['nobody', 'everyone']).default('everyone'),
    })
    .prefault({}),
  /** Figures for whoever holds the token, spans for whoever collects them; neither unless set. */
  telemetry: z
    .strictObject({
      metricsToken: z.string().min(16).optional(),
      traces: z
        .strictObject({
          endpoint: z.url({ protocol: /^https?$/ }),
          serviceName: z.string().min(1).optional(),
          sampleRatio: z.number().min(0).max(1).optional(),
        })
        .optional(),
    })
    .prefault({}),
  cors: z.array(z.url({ protocol: /^https?$/ })).default([]),
});

export type OpenGatewayConfig = z.infer<typeof openGatewayModel>;

/** @throws Problem with exit code 78 for a file that cannot be read, is no JSON, or says what nobody understands */
export async function readOpenGatewayConfig(path: string | undefined): Promise<OpenGatewayConfig> {
  if (path === undefined) return openGatewayModel.parse({});
  const read = openGatewayModel.safeParse(await readJson(path, 'config'));
  if (read.success) return read.data;
  throw new Problem({
    what: `The config ${path} is wrong.`,
    why: read.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`).join('\n'),
    next: 'The keys are described in docs/gateway.md.',
    exitCode: EXIT.badConfiguration,
  });
}

/** The JSON value of a file. @throws Problem with exit code 78 */
export async function readJson(path: string, what: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw unreadable(path, what, cause);
  }
}

/** The text of a file. @throws Problem with exit code 78 */
export async function readText(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw unreadable(path, what, cause);
  });
}

const unreadable = (path: string, what: string, cause: unknown): Problem =>
  new Problem({
    what: `The ${what} ${path} cannot be read.`,
    why: cause instanceof Error ? cause.message : String(cause),
    exitCode: EXIT.badConfiguration,
    cause,
  });
