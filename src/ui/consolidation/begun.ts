/** Adjustments that are typed and not made yet: going to another cell and back keeps them. */
import { shallowReactive } from 'vue'

/** By the id of the 汇总 and the figure's key, a blank between them. */
export const begun = shallowReactive(
  new Map<string, { readonly amount: string; readonly reason: string }>(),
)
