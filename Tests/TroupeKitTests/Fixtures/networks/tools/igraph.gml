Creator "igraph version 1.0.0"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    name "alina_shop"
  ]
  node
  [
    id 1
    name "Lisa &amp; Co"
  ]
  node
  [
    id 2
    name "李娜"
  ]
  node
  [
    id 3
    name "says &quot;hi&quot;"
  ]
  node
  [
    id 4
    name "lonely"
  ]
  edge
  [
    source 1
    target 0
    weight 3
  ]
  edge
  [
    source 2
    target 1
    weight 0.5
  ]
  edge
  [
    source 2
    target 0
    weight 2
  ]
  edge
  [
    source 3
    target 2
    weight 1
  ]
]
