/** Publishes the JSON Schema of the report file beside the build, made from the very schema that reads files. */
import { toJsonSchema } from '@valibot/to-json-schema'
import { type Plugin, runnerImport } from 'vite'
import type { schemaFor } from '../src/report/json/file.ts'
import type { Format } from '../src/report/format.ts'

/** The one schema of a version: a report in any of the formats, by `format`. Unknown members are allowed. */
export function jsonSchema(
  formats: readonly Format[],
  schemaOf: typeof schemaFor,
  version: number,
): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `政府信息公开工作年度报告 JSON 文件，版本 ${String(version)}`,
    description:
      'figures: null or absent is blank (not filled in), 0 is zero; amounts in 万元 with at most six decimals. ' +
      'narrative: plain text, paragraphs separated by a line break; a table in it is a block of lines that each begin and end with |, ' +
      'cells separated by | (\\| for the sign itself), the second line | --- | --- | setting off the head; a merged cell stands at the first of its places, the others are blank',
    oneOf: formats.map((format) => {
      const schema = toJsonSchema(schemaOf(format), {
        target: 'draft-2020-12',
        errorMode: 'ignore',
      })
      delete schema.$schema
      return { title: `${format.name}（${format.decree}）`, ...schema }
    }),
  }
}

/** Emits `report-<version>.schema.json`. */
export function schema(): Plugin {
  return {
    name: 'report-schema',
    apply: 'build',
    async generateBundle() {
      const config = { configFile: false as const, resolve: { alias: { '@': '/src' } } }
      const file = await runnerImport<typeof import('../src/report/json/file.ts')>(
        '/src/report/json/file.ts',
        config,
      )
      const format = await runnerImport<typeof import('../src/format/index.ts')>(
        '/src/format/index.ts',
        config,
      )
      const { fileVersion } = (
        await runnerImport<typeof import('../src/report/report.ts')>(
          '/src/report/report.ts',
          config,
        )
      ).module
      this.emitFile({
        type: 'asset',
        fileName: `report-${String(fileVersion)}.schema.json`,
        source: `${JSON.stringify(jsonSchema(format.module.formats, file.module.schemaFor, fileVersion), null, 2)}\n`,
      })
    },
  }
}
