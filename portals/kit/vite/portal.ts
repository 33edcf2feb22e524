import vue from '@vitejs/plugin-vue';
import Components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { readFileSync } from 'node:fs';
import type { Plugin, PluginOption, UserConfig } from 'vite';

/** Vue, and element-plus components taken one by one with their styles. */
export function portalPlugins(styles: 'css' | false = 'css'): PluginOption[] {
  return [
    vue(),
    Components({ dirs: [], dts: false, directives: false, resolvers: [ElementPlusResolver({ importStyle: styles })] }),
  ];
}

/** Puts beside the portal what it may send, by hash: whoever serves it takes nothing else from its pages in production. */
const registeredDocuments: Plugin = {
  name: 'registered-documents',
  generateBundle() {
    const source = readFileSync('src/generated/persisted-documents.json', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
  },
};

/** Build settings every portal shares; `base` is the path the gateway serves it under. */
export function portalConfig(options: { base: `/${string}/` }): UserConfig {
  return {
    base: options.base,
    plugins: [portalPlugins(), registeredDocuments],
    // The composition API alone, messages interpreted rather than compiled to code: nothing that a strict CSP forbids.
    define: {
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
      __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    },
    build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  };
}
