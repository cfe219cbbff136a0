/** The catalogue of checks, loaded when there is a report to judge: the first screen does not wait for it. */
import { shallowRef } from 'vue'

type Catalogue = typeof import('@/check/catalogue')

const loaded = shallowRef<Catalogue>()

/** The catalogue once it is loaded; undefined before. Whoever reads it here learns when it comes. */
export const catalogue = (): Catalogue | undefined => loaded.value

/** Loads the catalogue, once. */
export async function loadCatalogue(): Promise<void> {
  loaded.value ??= await import('@/check/catalogue')
}
