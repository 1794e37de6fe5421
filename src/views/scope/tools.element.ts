/** The tools of a view: switch, address, citation, download. */
class ViewTools extends HTMLElement {}

customElements.define('view-tools', ViewTools);

export {};
