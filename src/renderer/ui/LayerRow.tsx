import { memo, useId, useState } from 'react';
import type { CompiledLayer } from '../../shared/situation/compiled';
import { setCountsCrowds, setLayerOpacity, toggleLayer, toggleSolo } from '../commands/layers';
import { useViewer, useViewerState } from '../viewer';
import { FeatureSymbol } from './FeatureSymbol';
import { Icon } from './Icon';
import { layerSwatch } from './layerSwatch';

/** One layer: shown or not, alone or not, how solid. Its count (`data-count`) is written by the list. */
export const LayerRow = memo(function LayerRow({ layer }: { readonly layer: CompiledLayer }) {
  const { run } = useViewer();
  const state = useViewerState(({ layers }) => layers[layer.id]);
  const solo = useViewerState((all) => all.solo);
  const [isExpanded, setExpanded] = useState(false);
  const detailsId = useId();
  const swatch = layerSwatch(layer);
  const count = (layer.features.length + (layer.points?.count ?? 0)).toLocaleString('en');
  const isSolo = solo === layer.id;
  const isShown = solo === null ? (state?.visible ?? false) : isSolo;
  const percent = Math.round((state?.opacity ?? 1) * 100);
  return (
    <li className="layer-row" data-layer={layer.id} data-shown={isShown}>
      <div className="layer-row-line">
        <label className="layer-row-label">
          <input
            type="checkbox"
            checked={state?.visible ?? false}
            onChange={() => run(toggleLayer(layer.id))}
          />
          <span className="layer-row-swatch">{swatch && <FeatureSymbol feature={swatch} size={20} />}</span>
          <span className="layer-row-name">{layer.name}</span>
        </label>
        <span className="layer-row-count" data-tooltip={`${count} in all; first, how many are there now`}>
          <span data-count="" />/{count}
        </span>
        <button
          type="button"
          className="layer-row-button"
          aria-pressed={isSolo}
          aria-label={`Show only ${layer.name}`}
          data-tooltip={isSolo ? 'Show the other layers again' : 'Show only this layer'}
          onClick={() => run(toggleSolo(layer.id))}
        >
          <Icon name="solo" />
        </button>
        <button
          type="button"
          className="layer-row-button layer-row-expand"
          aria-expanded={isExpanded}
          aria-controls={detailsId}
          aria-label={`Opacity of ${layer.name}`}
          data-tooltip={isExpanded ? undefined : `Opacity ${percent} %`}
          onClick={() => setExpanded(!isExpanded)}
        >
          <Icon name="down" />
        </button>
      </div>
      <div id={detailsId} className="layer-row-details" hidden={!isExpanded}>
        {layer.summary !== undefined && <p>{layer.summary}</p>}
        <label className="layer-row-opacity">
          Opacity
          <input
            type="range"
            min={10}
            max={100}
            step={5}
            value={percent}
            aria-valuetext={`${percent} %`}
            onChange={(event) => run(setLayerOpacity(layer.id, Number(event.target.value) / 100))}
          />
          <output>{percent} %</output>
        </label>
        {layer.points && (
          <label className="layer-row-crowds">
            <input
              type="checkbox"
              checked={state?.countsCrowds ?? true}
              onChange={(event) => run(setCountsCrowds(layer.id, event.target.checked))}
            />
            Crowded points as counts
          </label>
        )}
      </div>
    </li>
  );
});
