"""The privacy gate on the page of review: rulings, and the look before sending."""
