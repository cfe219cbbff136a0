/** What the catalogue calls a check that a finding names. */
import { computed } from 'vue'
import { catalogue } from '@/state/catalogue'

const titles = computed(() => new Map(catalogue()?.checks.map(({ id, title }) => [id, title])))

/** A check's title as in the catalogue; where there is a finding, that is loaded. */
export const checkTitle = (id: string): string => titles.value.get(id) ?? id
