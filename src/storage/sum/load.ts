/** What puts consolidations together and takes them apart: loaded where there are any, before the transaction begins. */
export const loadRows = () => import('./stored')
