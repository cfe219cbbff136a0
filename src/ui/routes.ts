/** Which address shows which screen; hash routes, so that the app needs no server. */
import { createRouter, createWebHashHistory } from 'vue-router'
import LibraryScreen from './library/LibraryScreen.vue'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'library', component: LibraryScreen },
    {
      path: '/report/:id',
      name: 'entry',
      component: () => import('./entry/EntryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/document',
      name: 'document',
      component: () => import('./document/DocumentScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/compare',
      name: 'compare',
      component: () => import('./compare/ComparisonScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/history',
      name: 'history',
      component: () => import('./history/HistoryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/story',
      name: 'story',
      component: () => import('./story/StoryScreen.vue'),
      props: true,
    },
    {
      path: '/report/:id/paper/:kind',
      name: 'paper',
      component: () => import('./paper/PaperScreen.vue'),
      props: true,
    },
    { path: '/trends', name: 'trends', component: () => import('./charts/TrendsScreen.vue') },
    {
      path: '/consolidation/:id?',
      name: 'consolidation',
      component: () => import('./consolidation/ConsolidationScreen.vue'),
      props: true,
    },
    { path: '/checks', name: 'checks', component: () => import('./checks/ChecksScreen.vue') },
    {
      path: '/settings',
      name: 'settings',
      component: () => import('./settings/SettingsScreen.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
