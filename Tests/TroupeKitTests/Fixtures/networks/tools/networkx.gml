graph [
  node [
    id 0
    label "alina_shop"
  ]
  node [
    id 1
    label "Lisa &#38; Co"
  ]
  node [
    id 2
    label "&#26446;&#23068;"
  ]
  node [
    id 3
    label "says &#34;hi&#34;"
  ]
  node [
    id 4
    label "lonely"
  ]
  edge [
    source 0
    target 1
    weight 3.0
  ]
  edge [
    source 0
    target 2
    weight 2.0
  ]
  edge [
    source 1
    target 2
    weight 0.5
  ]
  edge [
    source 2
    target 3
    weight 1.0
  ]
]
