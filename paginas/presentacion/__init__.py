"""What templates print that is no property of the domain: shapes, navigation, agenda."""
