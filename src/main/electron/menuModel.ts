import { z } from 'zod';
import type { MenuLeaf, MenuModel } from '../../shared/bridge';

const word = z.string().min(1).max(200);

const leaf: z.ZodType<MenuLeaf> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('command'),
    id: word,
    label: word,
    keys: z.string().max(60).optional(),
    enabled: z.boolean().optional(),
    checked: z.boolean().optional(),
  }),
  z.object({ type: z.literal('separator') }),
]);

const submenu = z.object({ type: z.literal('submenu'), label: word, items: z.array(leaf).max(200) });

const menu = z.object({ id: word, label: word, items: z.array(z.union([leaf, submenu])).max(200) });

/** What the page may publish as its menus. Submenus hold no submenus, so that its depth is bounded. */
export const menuModelSchema: z.ZodType<MenuModel> = z.object({ menus: z.array(menu).max(20) });
