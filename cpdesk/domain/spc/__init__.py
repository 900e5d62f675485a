"""Statistical process control of one measure over time, as the NHS's Making Data Count charts do it.

`limits` has the lines of an XmR chart, `special_cause` the rules that tell a signal from noise, `control_chart` both
together with what they mean for the measure, `fitness` whether a series may be judged so at all.
"""
