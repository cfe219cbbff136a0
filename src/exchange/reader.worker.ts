/** Reads one report after the other beside the page, so that the page stays quick and can stop it. */
import { formats } from '@/format'
import { type Incoming, readReport } from './readers'

/** What the page asks: a report, in one of these formats if they are named. */
export interface Request {
  readonly incoming: Incoming
  readonly formats?: readonly string[]
}

const causeOf = (cause: unknown): string | undefined =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined

onmessage = ({ data }: MessageEvent<Request>) => {
  const wanted = formats.filter(({ id }) => data.formats?.includes(id) ?? true)
  void readReport(data.incoming, wanted, (stage) => {
    postMessage({ stage })
  }).then((outcome) => {
    // Causes may hold what cannot be sent; formats are known on the other side by their ids.
    postMessage(
      outcome.ok
        ? {
            reading: {
              ...outcome.value,
              recognised: {
                ...outcome.value.recognised,
                format: outcome.value.recognised.format.id,
              },
            },
          }
        : { problem: { text: outcome.problem.text, cause: causeOf(outcome.problem.cause) } },
    )
  })
}
