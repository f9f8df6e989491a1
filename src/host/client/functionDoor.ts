/** The globals through which an add-in gives its custom functions: what office.js, the loader, defines before it loads the client. */

export function functionDoor(): Record<string, unknown> {
  const mappings: Record<string, unknown> = {};
  let changed: () => void = () => undefined;
  const association = {
    mappings,
    associate(id: string, call: unknown) {
      mappings[id.toUpperCase()] = call;
      changed();
    },
    onchange(listener: () => void) {
      changed = listener;
    },
  };
  return {
    CustomFunctionMappings: {},
    CustomFunctions: { _association: association, associate: (id: string, call: unknown) => association.associate(id, call) },
  };
}
